/** Text only ever enters as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    className = '',
    text = ''
): HTMLElementTagNameMap[K] {
    const e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
}
export function attribute(e: Element, name: string, value: string | undefined): void {
    if (!value) e.removeAttribute(name);
    else if (e.getAttribute(name) !== value) e.setAttribute(name, value);
}
/** Puts the children in this order and moves none that stands right already: moving loses focus. */
export function arrange(parent: Element, wanted: readonly Element[]): void {
    const keep = new Set(wanted);
    for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
    let next = parent.firstElementChild;
    for (const child of wanted) {
        if (child === next) next = next.nextElementSibling;
        else parent.insertBefore(child, next);
    }
}

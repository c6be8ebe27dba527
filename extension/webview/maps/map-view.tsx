import './maps.css';
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Drawing } from '../../../language/pictures/drawing.js';
import { PaintContext, page } from '../../../language/pictures/ink.js';
import { Sheet } from '../../../language/pictures/parts.js';
import { Menu } from '../menu.js';
import { useReceived } from '../replies.js';
import { useOwn, usePanelState } from '../state.js';
import { DataTools, type OwnOfData, ownOfData } from './data-tools.js';
import { type AnyMap, dataDrawn, drawn, titles } from './draw.js';
import { useLaid } from './layouts.js';
import { live, meantBy } from './marks.js';
import { placeItems } from './places.js';
import { fitting, margin, widthFor } from './sizes.js';
import { Tip } from './tip.js';
import { useHere, useMarks } from './use-marks.js';
import { useWidth } from './use-width.js';
import { useZoom } from './use-zoom.js';
import { ZoomButtons } from './zoom-buttons.js';

/** A map as a live picture. */
export function MapView({ shown }: { shown: AnyMap }): VNode {
    return (
        <>
            {shown.name === 'data' ? <DataTools map={shown.view} /> : null}
            <LiveMap key={shown.name} shown={shown} />
        </>
    );
}
const paint = { ink: page, live };
function LiveMap({ shown }: { shown: AnyMap }): VNode {
    const box = useRef<HTMLDivElement>(null);
    const room = useWidth(box);
    const { picture, failure, again } = usePicture(shown, room && widthFor(room, shown.name));
    const { zoom, to, by } = useZoom(box, `map ${shown.name}`, !!picture);
    const { tip, choosing, handlers, tipHandlers, closeChoice } = useMarks(box, picture);
    useHere(box, picture, useReceived().here, usePanelState().follow);
    const scale = picture ? fitting(picture.width, room) * zoom : 1;
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
        if (ctrlKey || metaKey || altKey) return;
        if (key === '+' || key === '=') by(1);
        else if (key === '-') by(-1);
        else if (key === '0') to(1);
    };
    return (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys come from the marks inside
        <div class="map" onKeyDown={onKeyDown}>
            <h1>{titles[shown.name]}</h1>
            <div ref={box} class="map-box" {...handlers}>
                {failure ? <Failure why={failure} isOlderShown={!!picture} again={again} /> : null}
                {picture ? (
                    <PaintContext.Provider value={paint}>
                        <Sheet drawing={picture} label={titles[shown.name]} margin={margin} scale={scale} />
                    </PaintContext.Provider>
                ) : failure ? null : (
                    <p class="map-wait" role="status">
                        The map is being laid out …
                    </p>
                )}
            </div>
            <ZoomButtons zoom={zoom} to={to} by={by} />
            {tip ? (
                <div class="tips" {...tipHandlers}>
                    <Tip shown={tip} />
                </div>
            ) : null}
            {choosing ? (
                <Menu
                    label="Where it is written"
                    items={placeItems(meantBy(choosing.mark)?.at ?? [])}
                    at={choosing.at}
                    onClose={closeChoice}
                />
            ) : null}
        </div>
    );
}
function Failure({ why, isOlderShown, again }: { why: string; isOlderShown: boolean; again: () => void }): VNode {
    const older = isOlderShown ? ' Shown is the one before.' : '';
    return (
        <p class="map-wait" role="alert">
            {`The map could not be laid out: ${why.replace(/\.?$/, '.')}${older} `}
            <button type="button" onClick={again}>
                Try again
            </button>
            {' The export menu has what it shows as tables.'}
        </p>
    );
}
interface Pictured {
    readonly picture?: Drawing;
    /** Why there is no newer one. */
    readonly failure?: string;
    readonly again: () => void;
}
function usePicture(shown: AnyMap, width: number): Pictured {
    const { laid, failure, again } = useLaid(shown.name === 'data' ? shown.view : undefined, width);
    const [{ hidden }] = useOwn<OwnOfData>(ownOfData.key, ownOfData.first);
    const hiddenNow = hidden.join();
    const picture = useMemo(() => {
        if (!width) return undefined;
        if (shown.name !== 'data') return drawn(shown, width);
        return laid && dataDrawn(laid.map, laid.laid, laid.width, hidden);
    }, [shown.name === 'data' ? laid : shown.view, width, hiddenNow]);
    return { picture, failure, again };
}

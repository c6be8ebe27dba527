declare module '*.eco' {
    const text: string;
    export default text;
}

export declare function generate(size: { partners: number; files?: number; comments?: boolean }): Map<string, string>;

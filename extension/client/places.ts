import * as vscode from 'vscode';
import type { Place, Position } from '../protocol.js';

export function toRange({ range: { start, end } }: Place): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}
export function toPosition({ line, character }: vscode.Position): Position {
    return { line, character };
}

import './what-if.css';
import type { VNode } from 'preact';
import type { ViewReply } from '../../protocol.js';

export function WhatIf(_: { reply?: ViewReply }): VNode | null {
    return null;
}

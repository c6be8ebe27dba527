import './panel.css';
import { render } from 'preact';
import { Panel } from './panel.js';
import { startAsking } from './replies.js';

render(<Panel />, document.body);
startAsking();

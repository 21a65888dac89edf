// What a reader may ask for but a page does without at first; loaded then, in one piece.
export { CARD_STYLES, fillingOf } from '../ui/card-filling.js';
export { exportAs } from '../ui/export/export.js';
export { inPanel } from './panel.js';

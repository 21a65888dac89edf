// Where ranges stand in the window, out of frames too.

/**
 * The box around all ranges; null when it is nowhere to be seen.
 * @param {Range[]} ranges
 * @returns {DOMRect | null}
 */
export function windowRect(ranges) {
  const boxes = ranges.flatMap((range) => {
    const { x, y } = frameOffset(range);
    return [...range.getClientRects()].map(
      (box) => new DOMRect(box.x + x, box.y + y, box.width, box.height),
    );
  });
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** @param {DOMRect} rect */
export function isInView(rect) {
  const { clientHeight, clientWidth } = document.documentElement;
  return rect.bottom > 0 && rect.top < clientHeight && rect.right > 0 && rect.left < clientWidth;
}

/** @param {Range} range */
function frameOffset(range) {
  let [x, y] = [0, 0];
  let view = range.startContainer.ownerDocument?.defaultView;
  for (let frame = view?.frameElement; frame; frame = view?.frameElement) {
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return { x, y };
}

/**
 * Brings ranges into the middle of the window unless they are comfortably in it.
 * @param {Range[]} ranges
 */
export function reveal(ranges) {
  const { clientHeight } = document.documentElement;
  const rect = windowRect(ranges);
  if (!rect || (rect.top > 0.1 * clientHeight && rect.bottom < 0.9 * clientHeight)) return;
  ranges[0].startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const now = windowRect(ranges);
  if (now) scrollBy({ top: now.top - 0.35 * clientHeight, behavior: 'instant' });
}

// Where ranges stand in the window, out of frames too.

/** Pixels kept free above and below a claim. */
const EDGE = 16;

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

/** Where the window of a range's document stands in ours. @param {Range} range */
export function frameOffset(range) {
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

/**
 * Scrolls ranges out from under a sheet that covers the foot of the window.
 * @param {Range[]} ranges
 * @param {Element} sheet
 */
export function uncover(ranges, sheet) {
  const rect = windowRect(ranges);
  if (!rect) return;
  const covered = rect.bottom + EDGE - sheet.getBoundingClientRect().top;
  const room = rect.top - EDGE;
  if (covered > 0 && room > 0) scrollBy({ top: Math.min(covered, room), behavior: 'instant' });
}

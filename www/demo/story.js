// The built-in story: three reports on one invented fire aboard an invented ferry.
import { fromLink } from '../sources/load.js';

/** The first is read, the others are its sources. */
const ARTICLES = ['gazette', 'courier', 'coastline'];

/** @param {import('./desk.js').Desk} desk */
export async function loadStory(desk) {
  const pages = await Promise.all(
    ARTICLES.map((name) => fromLink(new URL(`./stories/${name}.html`, document.baseURI).href)),
  );
  await desk.example(pages);
}

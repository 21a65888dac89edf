import * as chrono from 'chrono-node';

const PUBLISHED = new Date('2024-05-05');

export async function load() {
  return (paragraphs) => paragraphs.map((text) => chrono.parse(text, PUBLISHED));
}

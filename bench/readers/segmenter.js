// What the browser itself has: one pass for words, one for sentences.
const PASSES = ['word', 'sentence'].map((granularity) => new Intl.Segmenter('en', { granularity }));

export async function load() {
  return (paragraphs) => {
    let count = 0;
    for (const text of paragraphs)
      for (const pass of PASSES) for (const _ of pass.segment(text)) count += 1;
    return count;
  };
}

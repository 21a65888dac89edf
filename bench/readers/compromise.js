import nlp from 'compromise';
import dates from 'compromise-dates';

export async function load() {
  nlp.plugin(dates);
  return (paragraphs) =>
    paragraphs.map((text) => {
      const read = nlp(text);
      return [read.dates().get(), read.numbers().get(), read.money().get(), read.topics().json()];
    });
}

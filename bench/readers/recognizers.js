import * as suite from '@microsoft/recognizers-text-suite';

const READERS = [
  suite.recognizeNumber,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeDateTime,
];

export async function load() {
  return (paragraphs) =>
    paragraphs.map((text) => READERS.map((read) => read(text, suite.Culture.English)));
}

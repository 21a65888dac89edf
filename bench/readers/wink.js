import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export async function load() {
  const nlp = winkNLP(model);
  const { detail } = nlp.its;
  return (paragraphs) => nlp.readDoc(paragraphs.join('\n\n')).entities().out(detail);
}

import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';

export async function load() {
  const binary = createBinaryModuleFromUrl(new URL('./harper_wasm_bg.wasm', import.meta.url).href);
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return (paragraphs) => linter.lint(paragraphs.join('\n\n'), { language: 'plaintext' });
}

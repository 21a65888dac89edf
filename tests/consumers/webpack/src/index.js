import { createWorkerEngine } from 'claimlight';
import { attach } from 'claimlight/page';
import 'claimlight/widget';

const engine = await createWorkerEngine();
await engine.addSource({
  id: 'courier',
  text: 'Crews took 84 passengers off the ferry Marigold at 3 pm on Sunday.',
});
window.handle = await attach(document.querySelector('#attached'), engine, {
  sources: () => [{ id: 'courier', name: 'Courier' }],
});

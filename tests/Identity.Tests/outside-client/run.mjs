// Runs every case, one after the other; writes which passed and what the others said, as one line of JSON.
import * as flows from './flows.mjs';
import * as forgeries from './forgeries.mjs';
import * as refusals from './refusals.mjs';
import * as second from './second.mjs';

const results = {};
for (const [name, run] of Object.entries({ ...flows, ...refusals, ...forgeries, ...second })) {
  try {
    await run();
    results[name] = null;
  } catch (error) {
    results[name] = `${error.stack ?? error}${error.cause ? `\ncause: ${JSON.stringify(error.cause)} ${error.cause}` : ''}`;
  }
}
console.log(JSON.stringify(results));

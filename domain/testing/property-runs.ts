// Set up before every test file: `npm run test:long` runs each property 10,000 times, whatever it does otherwise. A test that
// wants another number than fast-check's own asks `fc.readConfigureGlobal()` first.
import fc from "fast-check";

if (process.env.DUIZHAO_LONG) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 10_000 });

// Loaded before server.ts. The loader of TypeScript has Node keep the source map of everything that is loaded; those of the
// framework and other packages, of which nobody here reads a line, would take as much memory as the rest of the program.
import { setSourceMapsSupport } from "node:module";

setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });

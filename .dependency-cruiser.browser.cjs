// What a browser loads: started from every "use client" module, stopped at server actions, which are calls over the
// network and no imports. Used by scripts/import-rules.mjs beside .dependency-cruiser.cjs.
const base = require("./.dependency-cruiser.cjs");

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "browser-reaches-no-server",
      severity: "error",
      from: {},
      to: { path: ["^(server|db|prisma|press)/", "node_modules/(pg|@prisma|pino|nodemailer|echarts|zrender)/"] },
    },
    { name: "browser-reaches-no-node", severity: "error", from: {}, to: { dependencyTypes: ["core"] } },
  ],
  options: {
    ...base.options,
    // Types are gone before a browser sees anything.
    tsPreCompilationDeps: false,
    doNotFollow: { path: ["node_modules", ...(process.env.DUIZHAO_SERVER_ACTIONS ?? "").split(",").filter(Boolean)] },
  },
};

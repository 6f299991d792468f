import { chromium } from "@playwright/test";
const base="http://localhost:3111";
const arg=process.argv[2]; // "hidden" or "has"
const env={...process.env, ...(arg==="hidden"?{FONTCONFIG_FILE:"/tmp/w/s-h1/fonts.conf"}:{})};
const b=await chromium.launch({executablePath:"/usr/bin/chromium-headless-shell",env,args:["--no-sandbox","--disable-gpu"]});
const list=await (await b.newPage()).goto(base+"/zh-Hans").then(async r=>[...(await r.text()).matchAll(/href="(\/zh-Hans\/articles\/[^"#]+)"/g)].map(m=>m[1]));
const a=process.argv[4] ?? list[0]; const hant=a.replace("/zh-Hans/","/zh-Hant/");
const cols=await (await fetch(base+"/zh-Hant")).text().then(t=>[...t.matchAll(/href="(\/zh-Hant\/columns\/[^"#]+)"/g)].map(m=>m[1]));
const paths={home:"/zh-Hans",hans:a,hant,facing:a+"/facing",enfacing:a.replace("/zh-Hans/","/en/")+"/facing",column:cols[0],people:"/zh-Hant/people"};
const only=process.argv[3]?.split(",");
for(const [name,path] of Object.entries(paths)) { if(only&&only[0]&&!only.includes(name)) continue; for(const w of [360,1440]) for(const mode of arg==="hidden"?["before","after"]:["has"]) {
 const ctx=await b.newContext({viewport:{width:w,height:w===360?740:900}}); const p=await ctx.newPage();
 const fonts=[]; const errs=[]; p.on("console",m=>{if(m.type()==="error")errs.push(m.text().slice(0,150))});
 p.on("response",async r=>{ if(/\/assets\/title-/.test(r.url())) fonts.push([r.url().split("/").pop(),r.status(),r.headers()["content-type"],r.headers()["content-encoding"],r.headers()["cache-control"],(await r.request().sizes().catch(()=>({}))).responseBodySize].join(" ")); });
 if(mode==="before") await p.route("**/assets/title-*",r=>r.abort()); else await p.route("**/assets/title-*",async r=>{await new Promise(f=>setTimeout(f,400)); await r.continue();});
 await p.addInitScript(()=>{ window.__cls=[]; new PerformanceObserver(l=>{for(const e of l.getEntries()) window.__cls.push([e.value, e.sources.map(s=>s.node?.className||s.node?.nodeName).join()])}).observe({type:"layout-shift",buffered:true}); });
 await p.goto(base+path,{waitUntil:"networkidle"}); await p.evaluate(()=>document.fonts.ready); await new Promise(f=>setTimeout(f,400));
 const got=await p.evaluate(()=>({faces:[...document.fonts].filter(f=>/Duizhao/.test(f.family)).map(f=>f.family+" "+f.status+" "+f.unicodeRange.slice(0,40)),cls:window.__cls, h:[...document.querySelectorAll("[data-display]")].map(e=>e.textContent.slice(0,24)+" "+JSON.stringify(e.getBoundingClientRect().toJSON(),["width","height","top"]))}));
 const cdp=await ctx.newCDPSession(p); await cdp.send("DOM.enable"); await cdp.send("CSS.enable"); const {root}=await cdp.send("DOM.getDocument"); const {nodeIds}=await cdp.send("DOM.querySelectorAll",{nodeId:root.nodeId,selector:"[data-display]"});
 const used=[]; for(const n of nodeIds){ const {fonts:fs}=await cdp.send("CSS.getPlatformFontsForNode",{nodeId:n}); used.push(fs.map(f=>`${f.familyName}${f.isCustomFont?"*":""}:${f.glyphCount}`).join(", ")); }
 console.log(name,w,mode,path,JSON.stringify({fonts,...got,used,errs},null,0));
 await p.screenshot({path:`/tmp/w/s-h1/${name}-${w}-${mode}.png`}); await ctx.close();
}}
await b.close();

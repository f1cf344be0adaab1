// Keeps the page of the door list on the phone, so that it opens without a net. Of nobody is anything in here.
"use strict";

const CACHE = "door-2";
const SHELL = "/door/shell?lang=";
const FILES = ["nl", "en", "tr"].map(language => SHELL + language).concat(["/door/assets/search.js", "/door/assets/keep.js",
  "/door/assets/door.js", "/door/assets/door.css", "/console/assets/console.css", "/console/assets/chair.svg"]);
const PATIENCE = 3000;

addEventListener("install", event => event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(FILES)).then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) { if (name.startsWith("door-") && name !== CACHE) { await caches.delete(name); } }
  await clients.claim();
})()));

const kept = path => caches.open(CACHE).then(cache => cache.match(path));

// The page as it is now, if the net is there within a moment; else as it is kept.
const page = async (request, language) => {
  try {
    return await fetch(request, {signal: AbortSignal.timeout?.(PATIENCE)});
  } catch {
    return await kept(SHELL + language) ?? Response.error();
  }
};

// At once what is kept, and for the next time what is new.
const file = async (request, event) => {
  const before = await kept(request.url);
  const fresh = fetch(request).then(async answer => {
    if (answer.ok) { await (await caches.open(CACHE)).put(request.url, answer.clone()); }
    return answer;
  });
  if (!before) { return fresh; }
  event.waitUntil(fresh.catch(() => {}));
  return before;
};

addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) { return; }
  if (event.request.mode === "navigate") {
    const asked = url.searchParams.get("lang");
    event.respondWith(page(event.request, ["nl", "en", "tr"].includes(asked) ? asked : "nl"));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(file(event.request, event));
  }
});

// What this phone keeps of the evening: the list as it came last, and what has not reached us yet. In IndexedDB, so that it outlives the page.
self.DoorKeep = (() => {
  "use strict";

  const memory = {lists: new Map(), notes: new Map()};
  let kept = true;
  const opened = new Promise((done, failed) => {
    const request = indexedDB.open("door", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("lists", {keyPath: "link"});
      request.result.createObjectStore("notes", {keyPath: "id"});
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  }).catch(() => { kept = false; return null; });

  const act = async (store, mode, work) => {
    const database = await opened;
    return new Promise((done, failed) => {
      const all = database.transaction(store, mode, {durability: "strict"});
      const request = work(all.objectStore(store));
      all.oncomplete = () => done(request.result);
      all.onerror = all.onabort = () => failed(all.error);
    });
  };
  const key = {lists: "link", notes: "id"};
  const put = async (store, one) => { await opened; return kept ? act(store, "readwrite", it => it.put(one)) : memory[store].set(one[key[store]], one); };
  const remove = async (store, id) => { await opened; return kept ? act(store, "readwrite", it => it.delete(id)) : memory[store].delete(id); };
  const all = async store => { await opened; return kept ? act(store, "readonly", it => it.getAll()) : [...memory[store].values()]; };

  const wipe = async link => {
    await remove("lists", link);
    for (const note of await all("notes")) { if (note.link === link) { await remove("notes", note.id); } }
  };

  return {
    safe: async () => { await opened; return kept; },
    list: async link => (await all("lists")).find(one => one.link === link),
    lists: () => all("lists"),
    keepList: (link, list) => put("lists", {link, list}),
    notes: async link => (await all("notes")).filter(note => note.link === link).sort((one, other) => one.at - other.at),
    keepNote: note => put("notes", note),
    dropNote: id => remove("notes", id),
    wipe,
    // Lists whose evening is over go at the next opening, whichever link is opened.
    wipeOver: async now => { for (const one of await all("lists")) { if (one.list.until <= now) { await wipe(one.link); } } }
  };
})();

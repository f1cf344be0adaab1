// The door list. Every tap is a note of its own, kept on this phone until we have it; the last word about each party wins.
(() => {
  "use strict";

  const link = location.pathname.split("/")[2];
  const keep = self.DoorKeep;
  const $ = id => document.getElementById(id);
  const texts = Object.fromEntries([...document.querySelectorAll("#texts [data-text]")].map(one => [one.dataset.text, one.textContent]));
  const say = (key, ...values) => texts[key].replace(/\{(\d)\}/g, (_, i) => values[i]);
  const people = n => n === 1 ? say("people.one") : say("people.other", n);
  const hour = at => new Date(at).toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});
  const unique = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
  const order = new Intl.Collator("nl", {sensitivity: "base"});

  let list = null;
  let notes = [];
  let ahead = 0;
  let online = true;
  let show = "all";
  let over = false;
  let busy = false;
  let again = false;
  let trouble = "";
  let pass = location.hash.slice(1);

  // ---- who is there
  const lines = () => {
    const all = list.lines.map(line => ({...line}));
    notes.filter(note => !note.line && !all.some(line => line.id === `new:${note.id}`))
      .forEach(note => all.push({id: `new:${note.id}`, name: note.name, kind: "WALK_IN", people: note.people, table: [], words: []}));
    all.forEach(line => {
      const mine = notes.filter(note => (note.line ?? `new:${note.id}`) === line.id)
        .map(note => ({helper: list.helper, people: note.people, at: note.at})).at(-1);
      const words = mine ? [mine, ...line.words.filter(word => word.helper !== mine.helper)] : line.words;
      line.words = [...words].sort((one, other) => other.at - one.at).slice(0, 2).filter((word, i, sorted) => i === 0 || word.people !== sorted[0].people);
      line.there = line.words[0]?.people ?? 0;
      line.name = line.name || say("nameless");
    });
    return all.sort((one, other) => order.compare(one.name, other.name));
  };

  // ---- what is seen
  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => value !== null && made.setAttribute(key, value));
    made.append(...inside);
    return made;
  };
  const button = (text, label, style, id, press) => {
    const made = element("button", {type: "button", class: `button ${style}`, "aria-label": label, "data-id": id}, text);
    made.addEventListener("click", press);
    return made;
  };
  const row = line => {
    const about = [line.people > 1 ? people(line.people) : null, line.table.length ? say("table", line.table.join(" + ")) : null,
      line.kind === "STAFF" ? say("staff") : line.kind === "WALK_IN" ? say("without") : null].filter(Boolean);
    const text = element("div", {class: "who"}, element("b", {dir: "auto"}, line.name), element("span", {class: "about"}, about.join(" · ")));
    const made = element("li", {class: line.there ? "there" : ""}, text);
    if (line.there) {
      text.append(element("span", {class: "in"}, `✓ ${say("came", line.there, hour(line.words[0].at))}`));
    }
    if (line.words.length > 1) {
      line.words.forEach(word => text.append(element("span", {class: "said"}, word.people
        ? say("said", word.helper, word.people, hour(word.at)) : say("said.none", word.helper, hour(word.at)))));
    }
    const label = line.people > 1 ? say("all", line.people) : say("in");
    made.append(line.there ? button(say("undo"), `${line.name}: ${say("undo")}`, "quiet", line.id, () => note(line, 0))
      : button(label, `${line.name}: ${label}`, "main", line.id, () => note(line, line.people)));
    if (line.people > 1 && line.kind !== "STAFF") {
      const some = Array.from({length: line.people + 1}, (_, i) => i + 1).filter(n => n !== line.there);
      made.append(element("details", {}, element("summary", {"aria-label": `${line.name}: ${say("other")}`}, say("other")),
        element("div", {class: "numbers"}, ...some.map(n => button(String(n), `${line.name}: ${people(n)}`, "quiet", `${line.id}/${n}`, () => note(line, n))))));
    }
    return made;
  };
  const draw = () => {
    if (over) { return; }
    $("open").hidden = !list;
    $("wait").hidden = Boolean(list);
    if (!list) { $("waiting").textContent = online ? $("waiting").textContent : say("no-list"); return; }
    const all = lines();
    const guests = all.filter(line => line.kind !== "STAFF");
    const sum = (some, what) => some.reduce((total, line) => total + what(line), 0);
    const counts = {all: sum(guests, line => Math.max(line.people, line.there)), in: sum(guests, line => line.there), not: sum(guests.filter(line => !line.there && line.kind === "GUEST"), line => line.people)};
    document.querySelectorAll("[data-show]").forEach(one => {
      one.querySelector("b").textContent = counts[one.dataset.show];
      one.setAttribute("aria-pressed", String(one.dataset.show === show));
    });
    const held = pass ? all.filter(line => line.pass === pass) : [];
    const shown = held.length ? held : self.DoorSearch.find($("q").value, all.filter(line => show === "all" || (line.there > 0) === (show === "in")));
    const focused = document.activeElement?.dataset?.id;
    const unfolded = new Set([...document.querySelectorAll("#list details[open] [data-id]")].map(one => one.dataset.id));
    $("list").replaceChildren(...shown.map(row));
    document.querySelectorAll("#list details").forEach(one => { one.open = [...one.querySelectorAll("[data-id]")].some(inside => unfolded.has(inside.dataset.id)); });
    if (focused) { [...document.querySelectorAll("#list [data-id]")].find(one => one.dataset.id === focused)?.focus(); }
    $("none").hidden = shown.length > 0;
    $("helper").textContent = say("helper", list.helper);
    const state = trouble || (online && !notes.length ? say("saved") : online ? "" : say("offline", notes.length));
    if ($("net").textContent !== state) { $("net").textContent = state; }
    $("net").className = trouble ? "bad" : online ? "good" : "warn";
  };
  // A list that is drawn anew under a finger would lose its press. A finger whose lifting is never told is forgotten.
  let down = 0;
  let waits = false;
  const drawUnderNoFinger = () => { if (Date.now() - down < 2000) { waits = true; } else { draw(); } };
  const lifted = () => {
    const pressed = down;
    setTimeout(() => {   // the press itself comes after the finger is lifted
      if (down === pressed) { down = 0; }
      if (waits && !down) { waits = false; draw(); }
    }, 50);
  };
  addEventListener("pointerdown", () => { down = Date.now(); }, true);
  addEventListener("pointerup", lifted, true);
  addEventListener("pointercancel", lifted, true);
  const told = (line, came) => {
    const table = came && line.table.length ? ` · ${say("table", line.table.join(" + "))}` : "";
    $("last").hidden = false;
    $("last").querySelector("span").textContent = say(came ? "is-in" : "is-out", line.name) + table;
    const undo = $("last").querySelector("button");
    undo.hidden = !came;
    undo.onclick = () => note(line, 0);
    beep(came);
  };
  let audio = null;
  const beep = came => {
    if ($("sound").getAttribute("aria-pressed") !== "true" || !self.AudioContext) { return; }
    audio ??= new AudioContext();
    (came ? [660, 880] : [330]).forEach((pitch, i) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.value = 0.08;
      tone.frequency.value = pitch;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + i * 0.12);
      tone.stop(audio.currentTime + i * 0.12 + 0.1);
    });
  };

  // ---- what is noted
  const add = async one => {
    const made = {id: unique(), link, at: Math.round(Date.now() + ahead), ...one};
    notes.push(made);
    draw();
    await keep.keepNote(made);
    sync();
  };
  const note = (line, n) => {
    $("q").value = "";
    trouble = pass = "";
    told(line, n > 0);
    return add({line: line.id, people: n});
  };
  $("walk-in").querySelector("form").addEventListener("submit", event => {
    event.preventDefault();
    const name = $("name").value.trim();
    if (!name) { $("name").focus(); return; }
    add({name, people: Number($("people").value), language: $("language").value});
    told({name, table: []}, true);
    $("last").querySelector("button").hidden = true;
    $("name").value = "";
    $("people").value = "1";
    $("walk-in").open = false;
  });

  // ---- to us and back
  const close = async () => {
    over = true;
    await keep.wipe(link);
    list = null;
    notes = [];
    $("list").replaceChildren();
    $("helper").textContent = "";
    $("open").hidden = $("wait").hidden = true;
    $("closed").hidden = false;
  };
  const exchange = async () => {
    const mine = notes.slice(0, 200);
    const sent = mine.map(({id, line, people: n, at, name, language}) => ({id, line: line ?? null, people: n, at, name: name ?? null, language: language ?? null}));
    const usual = {cache: "no-store", signal: AbortSignal.timeout?.(12000)};
    const answer = await fetch(`/door/${link}/${sent.length ? "notes" : "list"}`, sent.length
      ? {...usual, method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({notes: sent})} : usual);
    if (answer.status === 410) { await close(); return; }
    if (!answer.ok) { throw new Error(String(answer.status)); }
    const body = await answer.json();
    const gone = sent.length ? [...body.notes.taken, ...body.notes.refused] : [];
    if (sent.length && body.notes.refused.length) {
      trouble = say("refused", mine.filter(one => body.notes.refused.includes(one.id)).map(one => one.name ?? list?.lines.find(line => line.id === one.line)?.name ?? "").join(", "));
    }
    list = sent.length ? body.list : body;
    ahead = list.now - Date.now();
    notes = notes.filter(one => !gone.includes(one.id));
    await keep.keepList(link, list);
    for (const id of gone) { await keep.dropNote(id); }
    again ||= notes.length > 0;
  };
  const sync = async () => {
    if (over) { return; }
    if (busy) { again = true; return; }
    busy = true;
    again = false;
    try { await exchange(); online = true; } catch { online = false; again = false; }
    busy = false;
    drawUnderNoFinger();
    if (again) { sync(); }
  };

  // ---- begin
  const look = () => {
    pass = location.hash.slice(1);
    const found = list?.lines.some(line => line.pass === pass);
    trouble = pass && !found ? say("pass.unknown") : "";
    draw();
    if (found) { document.querySelector("#list button")?.focus(); }
  };
  addEventListener("hashchange", look);
  $("q").addEventListener("input", () => { trouble = pass = ""; draw(); });
  document.querySelectorAll("[data-show]").forEach(one => one.addEventListener("click", () => { pass = ""; show = one.dataset.show; draw(); }));
  $("sound").addEventListener("click", () => $("sound").setAttribute("aria-pressed", String($("sound").getAttribute("aria-pressed") !== "true")));
  addEventListener("online", sync);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { sync(); } });
  setInterval(() => list && list.until <= Date.now() + ahead ? close() : document.hidden || sync(), 8000);
  navigator.serviceWorker?.register("/door/sw.js", {scope: "/door/"}).catch(() => {});
  // A guest's code was looked at by the camera: it opens the list that this phone has, at their line.
  const held = async () => {
    const lists = (await keep.lists()).filter(one => one.list.lines.some(line => line.pass === pass));
    const to = lists[0] ?? (await keep.lists())[0];
    if (to) { location.replace(`/door/${to.link}#${pass}`); return; }
    over = true;
    $("wait").hidden = true;
    $("held").hidden = false;
  };
  (async () => {
    await keep.wipeOver(Date.now());
    if (link === "pass") { await held(); return; }
    const before = await keep.list(link);
    list = before?.list ?? null;
    notes = await keep.notes(link);
    if (!await keep.safe()) { trouble = say("not-kept"); }
    if (list) { pass ? look() : draw(); }
    await sync();
    if (pass && list) { look(); }
  })();
})();

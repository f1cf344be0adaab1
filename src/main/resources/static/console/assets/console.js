// What makes the console nicer with a script; all of it works without.
(() => {
  "use strict";

  // A look that a page makes by itself says so, and rests while nobody sees it.
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  document.addEventListener("htmx:configRequest", event => {
    if (meta("csrf-header")) {
      event.detail.headers[meta("csrf-header")] = meta("csrf-token");
    }
    if (event.detail.elt.hasAttribute("data-poll")) {
      event.detail.headers["X-Poll"] = "1";
    }
  });
  document.addEventListener("htmx:beforeRequest", event => {
    const polling = event.detail.elt.hasAttribute("data-poll");
    const busy = polling && event.detail.elt.contains(document.activeElement);
    const playing = polling && [...event.detail.elt.querySelectorAll("audio")].some(audio => !audio.paused);
    if (polling && (document.hidden || busy || playing)) {
      event.preventDefault();
    }
  });

  // Copying, where there is a clipboard.
  const offer = root => root.querySelectorAll("button[data-copy][hidden]").forEach(button => { button.hidden = !navigator.clipboard; });
  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-copy]");
    if (!button) { return; }
    const before = button.textContent;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 2000);
  });
  document.addEventListener("htmx:load", event => offer(event.detail.elt));
  offer(document);

  // A second press sends nothing twice.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

  // Nobody sees a button before the name is right.
  document.querySelectorAll("input[data-typed]").forEach(input => {
    const button = input.form.querySelector("button");
    const look = () => { button.disabled = input.value.trim() !== input.dataset.typed; };
    input.addEventListener("input", look);
    look();
  });
})();

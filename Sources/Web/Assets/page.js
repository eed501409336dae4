// Pages work without this; it adds what markup cannot do.
"use strict";

// `/` goes to the search box, as on most sites that have one.
document.addEventListener("keydown", (event) => {
  const target = event.target;
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector("input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// The line's page is kept up to date by the server.
const line = document.querySelector("[data-events]");
if (line && "EventSource" in window) {
  const source = new EventSource(line.dataset.events);
  source.addEventListener("status", (event) => {
    for (const [name, value] of Object.entries(JSON.parse(event.data))) {
      const cell = line.querySelector(`[data-value="${CSS.escape(name)}"]`);
      if (cell && cell.textContent !== value) cell.textContent = value;
    }
  });
  window.addEventListener("pagehide", () => source.close());
}

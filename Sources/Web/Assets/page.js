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
  const notice = line.querySelector("[data-away]");
  const lose = () => {
    notice.hidden = false;
    // Counts were true before; rates and ages speak of now.
    for (const cell of line.querySelectorAll("[data-value$='-rate'], [data-value$='-wait']")) cell.textContent = "–";
  };
  source.addEventListener("away", lose);
  source.addEventListener("error", lose);
  source.addEventListener("status", (event) => {
    notice.hidden = true;
    for (const [name, value] of Object.entries(JSON.parse(event.data))) {
      const cell = line.querySelector(`[data-value="${CSS.escape(name)}"]`);
      if (cell && cell.textContent !== value) cell.textContent = value;
    }
  });
  window.addEventListener("pagehide", () => source.close());
}

// A pointer drawn over the histogram chooses the days under it; a click on a bar is a link, and the fields below take any days.
const histogram = document.querySelector(".histogram");
if (histogram) {
  const selection = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  selection.setAttribute("class", "selection");
  selection.setAttribute("height", "40");
  const slack = 5;
  let start = null;
  let isDrawn = false;
  let wasDrawn = false;
  const place = (event) => {
    const box = histogram.getBoundingClientRect();
    return Math.min(100, Math.max(0, (100 * (event.clientX - box.left)) / box.width));
  };
  const span = (event) => [start.place, place(event)].sort((a, b) => a - b);
  const barsIn = ([from, to]) =>
    [...histogram.querySelectorAll("a")].filter((bar) => {
      const { x, width } = bar.querySelector("rect");
      return x.baseVal.value <= to && x.baseVal.value + width.baseVal.value >= from;
    });
  const end = () => {
    start = null;
    isDrawn = false;
    selection.remove();
  };
  histogram.addEventListener("pointerdown", (event) => {
    wasDrawn = false;
    if (event.isPrimary && event.button === 0) start = { x: event.clientX, place: place(event), pointer: event.pointerId };
  });
  histogram.addEventListener("pointermove", (event) => {
    if (!start || event.pointerId !== start.pointer) return;
    if (!isDrawn) {
      if (Math.abs(event.clientX - start.x) < slack) return;
      isDrawn = wasDrawn = true;
      histogram.setPointerCapture(event.pointerId);
      histogram.append(selection);
    }
    const [from, to] = span(event);
    selection.setAttribute("x", from);
    selection.setAttribute("width", to - from);
  });
  histogram.addEventListener("pointerup", (event) => {
    if (!start || event.pointerId !== start.pointer) return;
    const bars = isDrawn ? barsIn(span(event)) : [];
    end();
    if (bars.length === 0) return;
    const address = new URL(histogram.dataset.search, location.href);
    address.searchParams.set("from", bars[0].dataset.from);
    address.searchParams.set("to", bars[bars.length - 1].dataset.to);
    location.assign(address);
  });
  histogram.addEventListener("pointercancel", end);
  // The click that follows is none on the bar beneath; one by a key has no detail.
  histogram.addEventListener("click", (event) => {
    if (wasDrawn && event.detail > 0) event.preventDefault();
  });
  // Bars are links, which a browser would else pick up and carry.
  histogram.addEventListener("dragstart", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") end();
  });
}

// Dead letters are resolved from the page by whoever knows the token. It stays in its field and goes with the page: no cookie bears
// it, so no other page can have it sent.
const dialog = document.querySelector("#resolve");
if (dialog) {
  const list = document.querySelector("#dead-letter-list");
  const outcome = document.querySelector("#dead-letter-outcome");
  const problem = dialog.querySelector("#resolve-problem");
  const form = dialog.querySelector("form");
  let chosen = null;
  const reveal = () => {
    for (const button of list.querySelectorAll("button[hidden]")) button.hidden = false;
  };
  const refresh = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    list.replaceChildren(...page.querySelector("#dead-letter-list").childNodes);
    reveal();
  };
  const resolve = async (action) => {
    const order = { stage: chosen.stage, code: chosen.code };
    if (form.reason.value.trim()) order.reason = form.reason.value;
    const response = await fetch(`/api/dead-letters/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${form.token.value}` },
      body: JSON.stringify(order),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail);
    const failure = answer.failures.length > 0 ? `: ${answer.failures[0].reason}` : "";
    outcome.textContent = `${answer.resolved} ${answer.action}` + (answer.failed > 0 ? `, ${answer.failed} not${failure}` : "");
    dialog.close();
    await refresh();
  };
  reveal();
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-stage]");
    if (!button) return;
    chosen = { ...button.dataset };
    dialog.querySelector("h2").textContent = `${chosen.count} of ${chosen.stage}: ${chosen.code}`;
    problem.textContent = "";
    dialog.showModal();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const action = event.submitter?.value ?? "replay";
    if (action === "cancel") return dialog.close();
    problem.textContent = "";
    const buttons = form.querySelectorAll("button:not([value=cancel])");
    for (const button of buttons) button.disabled = true;
    try {
      await resolve(action);
    } catch (error) {
      problem.textContent = error.message;
    }
    for (const button of buttons) button.disabled = false;
  });
}

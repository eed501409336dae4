// The page of alerts: everything is asked for with the token. It stays in its field and goes with the page.
"use strict";

// Names of its own: other scripts of the page have theirs.
{
  const form = document.querySelector("[data-alerts]");
  const answer = document.querySelector("[data-alert-answer]");
  const list = document.querySelector("[data-alert-list]");

  // Text only ever becomes text: names and queries may hold anything.
  function element(name, text, parent) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  }

  function say(text, isProblem) {
    answer.replaceChildren();
    const box = element("div", undefined, answer);
    if (isProblem) box.className = "problem";
    element("p", text, box);
    return box;
  }

  async function call(path, method = "GET", body) {
    const headers = { Authorization: `Bearer ${form.elements.token.value}` };
    if (body) headers["Content-Type"] = "application/json";
    const response = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: "no-store" });
    const data = response.status === 204 ? {} : await response.json();
    if (!response.ok) throw new Error(data.detail || response.statusText);
    return data;
  }

  async function attempt(work) {
    try {
      await work();
    } catch (error) {
      say(error.message, true);
    }
  }

  function button(text, parent, work) {
    const made = element("button", text, parent);
    made.type = "button";
    made.className = "plain";
    made.addEventListener("click", () => attempt(work));
  }

  function show(alert) {
    const item = element("li", undefined, list);
    element("h2", alert.name, item);
    element("p", alert.query, item);
    const facts = element("p", undefined, item);
    facts.className = "facts-line";
    const counts = ["matched", "delivered", "pending", "failed", "dropped"].filter((name) => alert[name] > 0);
    const state = alert.reason ? `${alert.state}: ${alert.reason}` : alert.state;
    for (const text of [state, ...counts.map((name) => `${alert[name]} ${name}`), alert.webhook || "no webhook"]) {
      element("span", text, facts);
    }
    const feed = element("a", "feed", facts);
    feed.href = alert.feed;
    const actions = element("p", undefined, item);
    const path = `${form.dataset.alerts}/${alert.id}`;
    if (alert.webhook) {
      button("Send a test", actions, async () => {
        const sent = await call(`${path}/test`, "POST");
        say(`The test ${sent.delivery} is on its way.`);
      });
    }
    if (alert.state === "disabled") {
      button("Enable", actions, async () => {
        await call(`${path}/enable`, "POST");
        await refresh();
      });
    }
    button("Delete", actions, async () => {
      await call(path, "DELETE");
      await refresh();
    });
  }

  async function refresh() {
    const found = await call(form.dataset.alerts);
    list.replaceChildren();
    for (const alert of found.alerts) show(alert);
    if (found.alerts.length === 0) element("li", "There are no alerts.", list);
  }

  if (form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const fields = form.elements;
      attempt(async () => {
        if (event.submitter && event.submitter.name === "list") {
          answer.replaceChildren();
          return refresh();
        }
        const made = await call(form.dataset.alerts, "POST", {
          name: fields.name.value, query: fields.query.value, webhook: fields.webhook.value,
        });
        await refresh();
        const box = say(made.secret ? "The alert is made. Keep this secret, by which its messages are signed; it is not shown again:" : "The alert is made; its feed is below.");
        if (made.secret) element("code", made.secret, box);
      });
    });
  }
}

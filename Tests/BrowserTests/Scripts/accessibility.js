// What a person who cannot see the page, or not well, needs of it. Returns a list of sentences, one for each thing that is wrong.
const wrong = [];
const say = (what, element) => wrong.push(element ? `${what}: ${element.outerHTML.slice(0, 160)}` : what);
const all = (selector) => [...document.querySelectorAll(selector)];
const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });

// The name by which a screen reader calls an element; enough of the specification for what these pages have.
const textOf = (id) => document.getElementById(id)?.textContent ?? "";
const nameOf = (element) =>
  ((element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean).map(textOf).join(" ") ||
    element.getAttribute("aria-label") || [...(element.labels ?? [])].map((label) => label.textContent).join(" ") ||
    element.getAttribute("alt") || element.textContent || element.querySelector("title")?.textContent || element.getAttribute("title") ||
    "").trim();

if (!document.documentElement.lang) say("the page does not say its language");
if (!document.title.trim()) say("the page has no title");
for (const landmark of ["main", "header", "nav"]) if (all(landmark).length === 0) say(`there is no ${landmark}`);
if (all("main").length > 1) say("there is more than one main");
for (const nav of all("nav, aside, section[aria-label]")) if (!nameOf(nav)) say("a landmark has no name", nav);

for (const field of all("input:not([type=hidden]), select, textarea")) {
  const named = field.getAttribute("aria-label") || field.getAttribute("aria-labelledby") || field.labels.length > 0;
  if (!named) say("a field has no label", field);
}
for (const link of all("a[href], button")) if (!nameOf(link)) say("a link or button has no text", link);
for (const image of all("img, [role=img]")) if (!nameOf(image)) say("a picture has no alternative", image);
for (const cell of all("th")) if (!cell.scope) say("a heading of a table does not say what it heads", cell);
for (const summary of all("details")) if (!summary.querySelector("summary")) say("details have no summary", summary);

let level = 0;
for (const heading of all("h1, h2, h3, h4, h5, h6")) {
  const next = Number(heading.tagName[1]);
  if (next > level + 1) say(`a heading of level ${next} follows one of level ${level}`, heading);
  if (!heading.textContent.trim()) say("a heading is empty", heading);
  level = next;
}
if (all("h1").length !== 1) say(`there are ${all("h1").length} headings of level 1`);

const ids = all("[id]").map((element) => element.id);
for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) say(`the id ${id} is there more than once`);
for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"])
  for (const element of all(`[${attribute}]`))
    for (const id of element.getAttribute(attribute).split(/\s+/))
      if (!document.getElementById(id)) say(`${attribute} refers to ${id}, which is not there`, element);
for (const label of all("label[for]")) if (!document.getElementById(label.htmlFor)) say("a label is for nothing", label);
for (const anchor of all('a[href^="#"]'))
  if (!document.getElementById(anchor.hash.slice(1))) say("a link leads to nothing on the page", anchor);

// Contrast by WCAG 2.2, 1.4.3: 4.5 to 1, for large text 3 to 1.
const channels = (colour) => {
  const parts = colour.match(/[\d.]+/g).map(Number);
  return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
};
const over = (front, back) => front.rgb.map((value, index) => value * front.alpha + back[index] * (1 - front.alpha));
const background = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.unshift(channels(getComputedStyle(at).backgroundColor));
  return layers.reduce((back, layer) => over(layer, back), [255, 255, 255]);
};
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || seen.has(element) || element.closest("script, style, title, .hidden") || !isShown(element)) continue;
  seen.add(element);
  const style = getComputedStyle(element);
  const back = background(element);
  const [light, dark] = [luminance(over(channels(style.color), back)), luminance(back)].sort((a, b) => b - a);
  const contrast = (light + 0.05) / (dark + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (contrast < (isLarge ? 3 : 4.5)) say(`text has a contrast of ${contrast.toFixed(2)}`, element);
}
if (seen.size === 0) say("no text is shown");
return wrong;

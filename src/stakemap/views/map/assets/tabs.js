// The tabs over the lists. Each page says what a click on a tab ends (leaveTab) and what follows it (tabShown).

const groups = [...document.querySelectorAll(".group")];

const currentTab = () => {
  const on = $("_tabs").querySelector("[aria-selected=true]");
  return on ? on.dataset.group : groups[0].id;
};

const selectTab = (name) => {
  groups.forEach((group) => { group.hidden = group.id !== name; });
  $("_tabs").querySelectorAll("button").forEach((button) => {
    const on = button.dataset.group === name;
    button.setAttribute("aria-selected", String(on));
    button.tabIndex = on ? 0 : -1;
  });
  tabShown();
};

const startTabs = () => {
  const bar = $("_tabs");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "Lists");
  groups.forEach((group) => {
    const tab = make("button", "", { type: "button", role: "tab", id: `_tab${group.id}`, "aria-controls": group.id, "data-group": group.id });
    tab.append(...(group.dataset.count ? [`${group.dataset.tab} `, make("b", group.dataset.count)] : [group.dataset.tab]));
    tab.addEventListener("click", () => { leaveTab(); selectTab(group.id); });
    group.setAttribute("role", "tabpanel");
    group.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
  });
  bar.addEventListener("keydown", (event) => {
    const tabs = [...bar.children];
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    tab.click();
    tab.focus();
  });
  bar.hidden = false;
  selectTab(groups[0].id);
};

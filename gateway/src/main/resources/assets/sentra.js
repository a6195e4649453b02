// Small things that make pages kinder; every page works without them.
document.addEventListener("htmx:configRequest", (event) => {
	const token = document.querySelector("meta[name=csrf-token]");
	if (token) {
		event.detail.headers["X-CSRF-TOKEN"] = token.content;
	}
});

// A form is sent once, however often its button is pressed.
document.querySelectorAll("form[data-once]").forEach((form) => {
	form.addEventListener("submit", (event) => {
		if (form.dataset.sent) {
			event.preventDefault();
			return;
		}
		form.dataset.sent = "true";
		const button = event.submitter?.dataset.busy ? event.submitter : form.querySelector("button[data-busy]");
		button.textContent = button.dataset.busy;
		button.setAttribute("aria-disabled", "true");
	});
});

// Answers not yet sent are kept on the phone, but passwords and identity numbers, until they are sent or somebody signs out.
const secret = ["password", "nik", "_csrf", "kunci", "ke", "pertanyaan", "consent"];
document.querySelectorAll("form[data-draft]").forEach((form) => {
	const name = "draft:" + form.dataset.draft;
	if (form.dataset.restore) {
		for (const [field, value] of Object.entries(JSON.parse(localStorage.getItem(name) ?? "{}"))) {
			if (!form.elements[field]) {
				const input = document.createElement("input");
				Object.assign(input, { type: "hidden", name: field, value });
				form.append(input);
			}
		}
	}
	const keep = () => {
		const answers = [...new FormData(form)].filter(([field]) => !secret.includes(field));
		localStorage.setItem(name, JSON.stringify(Object.fromEntries(answers)));
	};
	form.addEventListener("submit", keep);
	if (form.dataset.typed) {
		const typed = (form.dataset.typed === "fresh") ? JSON.parse(localStorage.getItem(name) ?? "{}") : {};
		[...form.elements].filter((input) => input.name in typed).forEach((input) => {
			if (input.type === "checkbox" || input.type === "radio") {
				input.checked = input.value === typed[input.name];
			}
			else {
				input.value = typed[input.name];
			}
		});
		form.addEventListener("input", keep);
	}
});
document.querySelectorAll("[data-draft-done]").forEach((page) => localStorage.removeItem("draft:" + page.dataset.draftDone));
document.querySelectorAll("form[action='/keluar']").forEach((form) => form.addEventListener("submit", () => {
	Object.keys(localStorage).filter((name) => name.startsWith("draft:")).forEach((name) => localStorage.removeItem(name));
}));

// Who goes back to a page that answered a form opens it anew; the browser would ask whether to send the form again.
const address = document.querySelector("meta[name=page-address]");
if (address) {
	window.history.replaceState(null, "", address.content);
}

// A page kept by the browser comes back with its form ready.
window.addEventListener("pageshow", (event) => {
	if (event.persisted) {
		window.location.reload();
	}
});

const summary = document.querySelector("[data-focus]");
if (summary) {
	summary.focus();
}

// A partner's token comes behind "#", which no server sees; it goes on in the body of a form, whatever was open before.
const link = document.querySelector("form[data-link]");
const openLink = () => {
	if (link && /^#[\w-]{20,100}$/.test(window.location.hash)) {
		link.elements.tautan.value = window.location.hash.slice(1);
		window.history.replaceState(null, "", window.location.pathname);
		link.requestSubmit();
	}
};
openLink();
window.addEventListener("hashchange", openLink);

// No key does anything while somebody types, or together with another that makes it a command of the browser.
const types = (event) => event.ctrlKey || event.metaKey || event.altKey
	|| event.target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, [popover], [contenteditable]") !== null;

// "/" goes to the search field: the page's own, else the one in the head.
document.addEventListener("keydown", (event) => {
	const search = document.querySelector("main [data-search]") ?? document.querySelector("[data-search]");
	if (search && event.key === "/" && !types(event)) {
		event.preventDefault();
		search.focus();
	}
});

// In a list arrows go from row to row, Enter opens one, "x" chooses it; the box in the heading chooses all rows of the page.
const rows = [...document.querySelectorAll("[data-list] [data-row]")];
if (rows.length) {
	const form = rows[0].closest("form");
	const ticks = () => rows.map((row) => row.querySelector("td.tick input")).filter((tick) => tick);
	const all = document.querySelector("[data-list] [data-all]");
	const chosen = document.querySelector("[data-chosen] [data-count]");
	const told = () => {
		const count = ticks().filter((tick) => tick.checked).length;
		if (chosen) {
			const whole = form.querySelector("[name=semua]:checked")?.value;
			chosen.textContent = (whole ?? count) ? chosen.dataset.some.replace("#", whole ?? count) : chosen.dataset.none;
		}
		if (all) {
			all.checked = count > 0 && count === ticks().length;
			all.indeterminate = count > 0 && !all.checked;
		}
	};
	if (all) {
		all.hidden = false;
		all.addEventListener("change", () => {
			ticks().forEach((tick) => tick.checked = all.checked);
			told();
		});
	}
	form?.addEventListener("change", told);
	told();
	let at = -1;
	document.addEventListener("keydown", (event) => {
		if (types(event)) {
			return;
		}
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			rows[at]?.classList.remove("at");
			at = Math.min(Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0), rows.length - 1);
			rows[at].classList.add("at");
			rows[at].querySelector("th a")?.focus();
			rows[at].scrollIntoView({ block: "nearest" });
		}
		else if (event.key === "x" && at >= 0) {
			const tick = rows[at].querySelector("td.tick input");
			if (tick) {
				tick.checked = !tick.checked;
				told();
			}
		}
	});
}

// On a page with keys of its own each chooses or opens what names it; a button that decides is only gone to. They can be turned off.
const keys = document.querySelector("[data-keys]");
if (keys) {
	const turn = keys.querySelector("[data-keys-switch]");
	const areOn = () => localStorage.getItem("keys") !== "off";
	const told = () => {
		keys.querySelector("[data-keys-on]").hidden = !areOn();
		turn.textContent = areOn() ? turn.dataset.off : turn.dataset.on;
	};
	keys.hidden = false;
	told();
	turn.addEventListener("click", () => {
		localStorage.setItem("keys", areOn() ? "off" : "on");
		told();
	});
	document.addEventListener("keydown", (event) => {
		const named = /^[a-z0-9]$/.test(event.key) ? document.querySelector("[data-key='" + event.key + "']") : null;
		if (!named || !areOn() || types(event)) {
			return;
		}
		event.preventDefault();
		named.focus();
		if (named.matches("a, label")) {
			named.click();
		}
	});
}

// Folding the rail down to its icons, and which groups are open, is kept in this browser.
const rail = document.querySelector("[data-rail]");
if (rail) {
	rail.hidden = false;
	rail.addEventListener("click", () => {
		const narrow = document.body.classList.toggle("narrow-rail");
		rail.setAttribute("aria-pressed", narrow);
		document.cookie = "sentra-rail=" + (narrow ? "narrow" : "wide") + ";path=/;max-age=31536000;samesite=lax;secure";
	});
	document.querySelector("#menu [aria-current]")?.scrollIntoView({ block: "nearest" });
	document.querySelectorAll("details[data-group]").forEach((group) => {
		const name = "menu:" + group.dataset.group;
		group.open = localStorage.getItem(name) !== "closed" || group.querySelector("[aria-current]") !== null;
		group.addEventListener("toggle", () => localStorage.setItem(name, group.open ? "open" : "closed"));
	});
}

// What waits is asked for once the page is there, so that no page waits for it.
const bell = document.querySelector("[data-bell]");
if (bell) {
	fetch("/perlu", { headers: { "HX-Request": "true" } })
		.then((answer) => (answer.ok && !answer.redirected) ? answer.text() : "")
		.then((needs) => {
			if (needs) {
				bell.innerHTML = needs;
			}
		}, () => {});
}

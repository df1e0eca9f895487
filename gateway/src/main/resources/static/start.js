"use strict";

const guard = document.cookie
  .split("; ")
  .find((cookie) => cookie.startsWith("XSRF-TOKEN="))
  ?.slice("XSRF-TOKEN=".length);

if (new URLSearchParams(location.search).get("signin") === "failed") {
  document.getElementById("failed").hidden = false;
}

if (guard) {
  fetch("/api/v1/me", { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((member) => {
      document.getElementById("name").textContent = member.name;
      document.getElementById("csrf").value = guard;
      document.getElementById("visitor").hidden = true;
      document.getElementById("member").hidden = false;
    })
    .catch(() => {});
}

/* Meetings. What was typed is not lost when the connection is: before a form that says so is sent, the server is asked whether it is
   there; if not, the form stays as it is. Items of an agenda can be dragged; the buttons beside them do the same. */
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-vasthouden]");
  if (!form || form.dataset.gezien) return;
  event.preventDefault();
  if (form.dataset.vraagt) return;
  form.dataset.vraagt = "ja";
  const button = event.submitter;
  let there = false;
  try {
    there = (await fetch("/gezond", { cache: "no-store" })).ok;
  } catch {
    there = false;
  }
  delete form.dataset.vraagt;
  const message = document.getElementById("meldingen");
  if (there) {
    form.dataset.gezien = "ja";
    form.requestSubmit(button);
  } else if (message) {
    message.textContent = form.dataset.vasthouden;
    message.scrollIntoView({ block: "center" });
  }
});
window.addEventListener("beforeunload", (event) => {
  const typed = [...document.querySelectorAll("form[data-vasthouden]:not([data-gezien]) textarea")].some(
    (field) => field.value !== field.defaultValue,
  );
  if (typed) event.preventDefault();
});
{
  let dragged = null;
  for (const list of document.querySelectorAll("[data-sleep]")) {
    for (const item of list.children) item.draggable = true;
    list.addEventListener("dragstart", (event) => {
      dragged = event.target.closest("[data-punt]");
    });
    list.addEventListener("dragover", (event) => {
      const over = event.target.closest("[data-punt]");
      if (!dragged || !over || over === dragged) return;
      event.preventDefault();
      const box = over.getBoundingClientRect();
      over[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
    });
    list.addEventListener("dragend", () => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = list.dataset.sleep;
      for (const item of list.children) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "volgorde";
        field.value = item.dataset.punt;
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    });
  }
}

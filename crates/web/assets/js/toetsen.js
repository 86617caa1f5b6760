/* The left and right arrow go to the previous and next dossier of a talk. Never from a field or a table that scrolls, and not
   while something was typed that is not saved yet. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select, [tabindex='0']")) return;
  const link = document.querySelector(`a[data-toets="${event.key}"]`);
  const typed = [...document.querySelectorAll("main input, main textarea")].some(
    (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
  );
  if (!link || typed) return;
  event.preventDefault();
  link.click();
});

/* Chooses all members that the page shows, or none. The table comes anew with each page. */
document.addEventListener('change', function (event) {
  if (!event.target.classList.contains('sms-choose-all')) {
    return;
  }
  document.querySelectorAll('input[name="member"]').forEach(function (each) {
    each.checked = event.target.checked;
  });
});

/* Puts a placeholder where the cursor stands in the text. */
document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-insert]');
  if (!button) {
    return;
  }
  var text = document.querySelector('textarea.sms-body-input');
  var word = button.getAttribute('data-insert');
  text.focus();
  text.setRangeText(word, text.selectionStart, text.selectionEnd, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

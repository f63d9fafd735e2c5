/* PrimeFaces hides the field of a file from screen readers although it is what takes the focus: it is shown to them,
   under the words on the button that is drawn around it. A file that is too large is not even sent. */
(function () {
  'use strict';

  function show() {
    document.querySelectorAll('input[type="file"][aria-hidden]').forEach(function (field) {
      var drawn = field.closest('[class*="ui-fileupload"]');
      var words = drawn && drawn.querySelector('.ui-button-text');
      field.removeAttribute('aria-hidden');
      field.setAttribute('aria-label', words ? words.textContent.trim() : field.name);
    });
  }

  function weigh(event) {
    var field = event.target;
    var file = field.type === 'file' && field.files[0];
    var note = file && field.form && field.form.querySelector('[data-largest]');
    if (!note) {
      return;
    }
    note.hidden = file.size <= Number(note.dataset.largest);
    if (!note.hidden) {
      field.value = '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  document.addEventListener('change', weigh);
  new MutationObserver(show).observe(document.documentElement, { childList: true, subtree: true });
})();

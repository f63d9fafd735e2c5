/* PrimeFaces hides the field of a file from screen readers although it is what takes the focus: it is shown to them,
   under the words on the button that is drawn around it. */
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

  new MutationObserver(show).observe(document.documentElement, { childList: true, subtree: true });
})();

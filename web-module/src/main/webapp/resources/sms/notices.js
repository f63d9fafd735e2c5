/* A live page is told that something has changed, and asks. One question at a time; a page that nobody looks at waits. */
(function () {
  'use strict';
  var asking = false;
  var again = false;

  function ask() {
    if (document.hidden || asking) {
      again = true;
      return;
    }
    if (!PrimeFaces.csp.NONCE_VALUE) {
      /* The channel may open before the page is ready, and what is asked without its nonce is refused. */
      window.setTimeout(ask, 50);
      return;
    }
    asking = true;
    again = false;
    window.refreshNotice();
  }

  window.noticeHeard = ask;

  jQuery(document).on('pfAjaxComplete', function (event, request, settings) {
    if (settings.source === 'notice:refresh' || (settings.source && settings.source.id === 'notice:refresh')) {
      asking = false;
      if (again) {
        window.setTimeout(ask, 500);
      }
    }
  });

  document.addEventListener('visibilitychange', function () {
    if (!document.hidden && again) {
      ask();
    }
  });

  /* What another node has done is not pushed here, and a connection may be lost: look now and then while it goes on. */
  window.setInterval(function () {
    var live = document.querySelector('.sms-live');
    if (live && live.dataset.live === 'true' && !document.hidden) {
      ask();
    }
  }, 20000);
})();

// What a browser with scripts gets on top. Every page works without it.
'use strict';

const problems = document.querySelector('.nhsuk-error-summary');
if (problems) problems.focus();

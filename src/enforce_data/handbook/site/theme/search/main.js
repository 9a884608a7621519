// Search without word boundaries, for Chinese has none: every word of the query must stand in the section as it is.
// The index comes as a script, so that the site works from a folder on disk, without a server.
(function () {
  "use strict";
  var MOST = 50;

  function score(doc, words) {
    var total = 0;
    for (var i = 0; i < words.length; i++) {
      var inTitle = doc.lowTitle.indexOf(words[i]);
      var inText = doc.lowText.indexOf(words[i]);
      if (inTitle < 0 && inText < 0) return 0;
      total += (inTitle === 0 ? 20 : inTitle > 0 ? 10 : 0) + (inText >= 0 ? 1 : 0);
    }
    return total;
  }

  function search(query) {
    var words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    var found = [];
    handbookIndex.forEach(function (doc) {
      if (doc.lowTitle === undefined) {
        doc.lowTitle = doc.title.toLowerCase();
        doc.lowText = doc.text.toLowerCase();
      }
      var points = score(doc, words);
      if (points) found.push({ doc: doc, points: points, word: words[0] });
    });
    return found.sort(function (a, b) { return b.points - a.points; });
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function excerpt(hit) {
    var at = Math.max(0, hit.doc.lowText.indexOf(hit.word) - 40);
    return (at ? "…" : "") + hit.doc.text.substr(at, 160).replace(/\s+/g, " ");
  }

  function show(query) {
    var place = document.getElementById("mkdocs-search-results");
    var found = search(query);
    place.textContent = "";
    place.appendChild(element("p", found.length + " 处 · places"));
    found.slice(0, MOST).forEach(function (hit) {
      var link = element("a", hit.doc.title);
      link.href = base_url + "/" + hit.doc.location;
      var article = document.createElement("article");
      var heading = document.createElement("h3");
      heading.appendChild(link);
      article.appendChild(heading);
      article.appendChild(element("p", excerpt(hit)));
      place.appendChild(article);
    });
  }

  function start() {
    var input = document.getElementById("mkdocs-search-query");
    if (!document.getElementById("mkdocs-search-results") || !input) return;
    var script = document.createElement("script");
    script.src = base_url + "/search/search_index.js";
    script.onload = function () {
      var asked = new URLSearchParams(window.location.search).get("q");
      if (asked) {
        input.value = asked;
        show(asked);
      }
      input.addEventListener("input", function () { show(input.value); });
    };
    document.head.appendChild(script);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();

/**
 * What the page does beside being read: paper by hand, the section one is in, the age of the balance sheet. It is whole without.
 * Words come from the elements themselves. A browser may keep nothing for a page opened from disk, and throws when asked to: then the
 * choice of paper lasts as long as the page.
 */
export const pageScript = `
(function(){
var root=document.documentElement,button=document.querySelector("button.paper"),kept;
try{kept=localStorage.getItem("ebb-paper")}catch(e){}
function dark(){return root.classList.contains("dark")||!root.classList.contains("light")&&matchMedia("(prefers-color-scheme: dark)").matches}
function say(){button.textContent=button.dataset[dark()?"light":"dark"]}
if(kept)root.classList.add(kept);
button.hidden=false;say();
button.addEventListener("click",function(){var next=dark()?"light":"dark";root.classList.remove("dark","light");root.classList.add(next);
try{localStorage.setItem("ebb-paper",next)}catch(e){}say()});
var links=[].slice.call(document.querySelectorAll("nav.contents a"));
if("IntersectionObserver" in window){var seen=new IntersectionObserver(function(all){all.forEach(function(each){if(each.isIntersecting)links.forEach(function(link){
if(link.hash==="#"+each.target.id)link.setAttribute("aria-current","true");else link.removeAttribute("aria-current")})})},{rootMargin:"0px 0px -75% 0px"});
links.forEach(function(link){var at=document.querySelector(link.hash);if(at)seen.observe(at)})}
}());
`.trim();

/**
 * The one script that runs before the first paint, inline in every page: it says that scripts run, and sets the theme and the view that
 * the reader chose, so that nothing flashes or jumps. Its hash goes into the content security policy.
 */
export const headScript =
  "(e=>{e.classList.add('js');try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')e.dataset.theme=t}catch{}" +
  "const v=new URLSearchParams(location.search).get('view');if(/^(side|inline|changes|clean|original)$/.test(v))e.dataset.view=v})(document.documentElement)"

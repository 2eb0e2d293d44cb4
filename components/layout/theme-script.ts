export const THEME_KEY = "toplines-theme";

/** Sets the reader's stored choice of light or dark before anything is painted; without a choice the system decides. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;

import { gatedHtml, TEXTS, VENDOR_FRAME } from './page.mjs'

/** As little as the work can be done with: no languages, no services, no proof, no withdrawal, no second layer. */
const SCRIPT = `addEventListener('DOMContentLoaded',()=>{
const marked=()=>document.querySelectorAll('[data-need]'),make=(name,text)=>Object.assign(document.createElement(name),{textContent:text})
const known=/(?:^|; )choice=([yn])/.exec(document.cookie)?.[1]
async function release(){
for(const old of marked()){
if(old.localName=='iframe'){old.previousSibling.remove();old.hidden=false;old.src=old.dataset.src;continue}
const script=document.createElement('script'),{src}=old.dataset
if(src){script.src=src;await new Promise(done=>{script.onload=script.onerror=done;old.replaceWith(script)})}
else{script.text=old.text;old.replaceWith(script)}
}}
if(known=='y')return release()
for(const frame of document.querySelectorAll('iframe[data-need]')){
const stand=make('div');stand.className='embed';stand.append(make('p',${JSON.stringify(TEXTS.held)}),make('button','Load'));stand.lastChild.onclick=release
frame.hidden=true;frame.before(stand)}
if(known)return
const bar=make('section');bar.id='ask';bar.style.cssText='position:fixed;inset:auto 0 0;padding:16px;background:#fff;border-top:1px solid'
bar.append(make('h2',${JSON.stringify(TEXTS.title)}),make('p',${JSON.stringify(TEXTS.text)}))
const answer=(text,value)=>{const button=make('button',text);button.id=value;button.onclick=()=>{document.cookie='choice='+value+';path=/;max-age=15724800';bar.remove();if(value=='y')release()};bar.append(button)}
answer('${TEXTS.reject}','n');answer('${TEXTS.accept}','y')
document.documentElement.insertBefore(bar,document.body)
})`

const script = (src, text = '') =>
  `<script type="text/plain" data-need="analytics"${src ? ` data-src="${src}"` : ''}>${text}</script>`

/** Hand-written, inline, and nothing but the work itself: what no tool can go below by much. */
export const floor = {
  id: 'floor',
  label: 'floor',
  files: {},
  html: held =>
    gatedHtml(held, {
      head: `<script>${SCRIPT}</script>`,
      frame: `<iframe title="Board" data-need="functional" data-src="${VENDOR_FRAME}"></iframe>`,
      script,
    }),
  banner: `document.querySelector('#ask')`,
  accept: '#ask #y',
  reject: '#ask #n',
  placeholder: 'main .embed button',
}

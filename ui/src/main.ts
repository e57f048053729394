import { mount } from 'svelte';
import App from './app/App.svelte';
import { display } from './kit/display.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/control.css';

display.start();
const target = document.getElementById('app');
if (target) mount(App, { target });

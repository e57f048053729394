// The kit on one page, for looking (`npx vite build dev/kit -c vite.config.ts --outDir ../../.kit`). Not in the product.
import { mount } from 'svelte';
import { display } from '../../src/kit/display.svelte';
import Kit from './Kit.svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/styles/layout.css';
import '../../src/styles/control.css';

display.start();
const target = document.getElementById('app');
if (target) mount(Kit, { target });

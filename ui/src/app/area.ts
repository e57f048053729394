// What an area gives to the frame: its pages, its place in the sidebar, its actions in the palette.
import type { Component } from 'svelte';
import type { IconName } from '$kit/icons';
import type { PathName } from './paths';
import type { TopicId } from './topics';

/** Every page gets these. */
export interface PageProps {
  params: Record<string, string>;
  query: Record<string, string>;
}

export interface Page {
  title: string;
  /** Loaded when first visited. */
  load: () => Promise<{ default: Component<PageProps> | Component<Record<string, never>> }>;
  /** Help topic shown by F1. */
  help?: TopicId;
}

export interface NavEntry {
  title: string;
  icon: IconName;
  to: PathName;
}

export interface Action {
  title: string;
  icon?: IconName;
  /** Further words it is found by. */
  words?: string;
  keys?: string;
  to?: PathName;
  run?: () => void;
}

export interface Area {
  name: string;
  pages: Partial<Record<PathName, Page>>;
  nav?: NavEntry[];
  actions?: Action[];
}

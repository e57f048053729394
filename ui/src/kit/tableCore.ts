// Our column definitions for TanStack Table: visibility, order and sorting are its business, rows stay ours.
import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/svelte-table';
import type { Column } from './table.svelte';

export const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature });

/** A row as it stands in the window of the list; `row` is undefined while it is on its way. */
export interface Slot<R> {
  index: number;
  row: R | undefined;
}

export function toColumnDefs<R>(
  columns: readonly Column<R>[],
): ColumnDef<typeof features, Slot<R>, unknown>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.title,
    accessorFn: (slot: Slot<R>) => (slot.row && column.text ? column.text(slot.row) : ''),
    enableSorting: column.sortable !== false,
    enableHiding: !column.fixed,
    sortDescFirst: false,
  }));
}

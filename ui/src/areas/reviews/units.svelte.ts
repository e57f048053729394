// The tree of units, for choosing one: loaded when first needed, asked again when the organisation changes.
import { useQuery } from '$host';
import type { OrganisationUnitRow } from '$contract/types';
import { TreeState } from '$kit/tree.svelte';

export function useUnits(): TreeState<OrganisationUnitRow> {
  const tree = new TreeState<OrganisationUnitRow>();
  const answer = useQuery('organisation.tree', () => ({}), ['organisation']);
  $effect(() => {
    if (answer.value) tree.setNodes(answer.value.units);
  });
  return tree;
}

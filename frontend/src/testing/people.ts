/** A client without a workshop, as signing in tells of them. */
export const clientUser = {
  id: 7,
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Nowak',
  role: 'client',
  language: 'pl',
  roles_here: [],
  workshops: [],
}
